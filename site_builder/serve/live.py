"""The memory of a running preview: the same answers as the file's, kept as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from site_builder.memory import Damaged, Findings, Known, Memory, texts_of
from site_builder.model.document import Head, PictureSize, Text
from site_builder.model.job import Record
from site_builder.model.problem import Problem
from site_builder.model.report import Whole


class LiveMemory(Memory):
    """Remembers one build for the next within this process. What was read by a former `build` is taken over once."""

    def __init__(self, kept: Memory) -> None:
        super().__init__(None, "")
        self._heads = kept.heads()
        self._texts = kept.texts()
        self._pictures = kept.pictures()
        self._slugs = kept.slugs()
        self._leaned = kept.leaned()
        self._records: dict[str, Record] = {}
        self._face: str | None = None
        # Addresses by the posts whose texts they show, or once did: to make one too many again costs nothing but time.
        self._shown_by: dict[str, set[str]] = {}

    def whole(self) -> Whole | None:
        return None

    def heads(self) -> dict[str, Head]:
        return self._heads

    def known_texts(self, paths: Sequence[str]) -> dict[str, Text]:
        if not self._texts.keys() >= set(paths):
            raise Damaged
        return {path: self._texts[path] for path in paths}

    def pictures(self) -> dict[str, tuple[str, PictureSize]]:
        return self._pictures

    def leaned(self) -> dict[str, bytes]:
        return self._leaned

    def slugs(self) -> dict[str, str]:
        return self._slugs

    def records(self) -> dict[str, Record]:
        return self._records

    def record(self, url: str) -> Record | None:
        return self._records.get(url)

    def face(self) -> str | None:
        return self._face

    def addresses(self) -> frozenset[str]:
        return frozenset(self._records)

    def readers(self, paths: Iterable[str]) -> set[str]:
        return set().union(*(self._shown_by.get(path, ()) for path in paths))

    def troubled(self) -> dict[str, tuple[Problem, ...]]:
        return {url: record.problems for url, record in self._records.items() if record.problems}

    def files(self) -> dict[int, Known]:
        return {}

    def save(
        self, findings: Findings, files: Mapping[int, Known], forgotten: Iterable[int], slugs: Mapping[str, str]
    ) -> None:
        news = findings.news
        self._heads = {path: one for path, one in self._heads.items() if path not in news.gone} | dict(news.heads)
        self._texts = {path: one for path, one in self._texts.items() if path not in news.gone} | dict(news.texts)
        self._pictures = self._pictures | dict(news.pictures)
        self._leaned = dict(news.leaned) or self._leaned
        if findings.face is not None:
            kept = {url: one for url, one in self._records.items() if url not in findings.gone}
            self._records = kept | dict(findings.records)
            for url, record in findings.records.items():
                for path in texts_of(record):
                    self._shown_by.setdefault(path, set()).add(url)
        self._face = findings.face
