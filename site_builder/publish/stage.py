"""The new site, built beside the published one and put in its place as the last step."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from site_builder.digest import digest
from site_builder.model.job import Output
from site_builder.publish.exchange import exchange, recover
from site_builder.publish.manifest import foreign_files, read_manifest, write_manifest


class Stage:
    """Takes outputs one by one; nothing of `output` changes before `commit`.

    `folder` is where stages are built: on the same file system as `output`, emptied of what killed builds left behind.
    """

    def __init__(self, output: Path, folder: Path) -> None:
        self._output = Path(os.path.realpath(output))
        self._stages = folder
        recover(folder, self._output)
        shutil.rmtree(folder, ignore_errors=True)
        self._new = folder / "new"
        self._new.mkdir(parents=True)
        self._made: set[str] = set()
        self._digests: dict[str, str] = {}

    def add(self, output: Output) -> None:
        """Write one output. Raises OSError, e.g. when the disk is full."""
        target = self._new / output.url
        folder = os.path.dirname(output.url)
        if folder not in self._made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        content = output.content if output.file is None else output.file.read_bytes()
        with open(target, "wb") as file:
            file.write(content or b"")
        self._digests[output.url] = digest(content or b"")

    def commit(self) -> None:
        """Put the new site in the place of the former one."""
        if self._output.is_dir():
            _, kept = foreign_files(self._output, read_manifest(self._output) or {})
            for path in kept:
                self._keep(path)
        write_manifest(self._new, self._digests)
        self._output.parent.mkdir(parents=True, exist_ok=True)
        exchange(self._new, self._output)
        self.discard()

    def discard(self) -> None:
        """Remove what was built and is not published."""
        shutil.rmtree(self._stages, ignore_errors=True)

    def _keep(self, path: str) -> None:
        """A file that systems or tools put into the published folder (`.git`, `.nojekyll`) goes along."""
        target = self._new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(self._output / path, target, follow_symlinks=False)
