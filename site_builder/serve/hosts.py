"""By which names the preview may be asked for: a page of the internet must not reach it through a name of its own."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach a server there."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """Knows the names of the server at `host`:`port`.

    A server for other computers is asked for by address or by the computer's own name; both cannot be taken over by a
    foreign name server.
    """

    def __init__(self, host: str, port: int) -> None:
        self._port = port
        self._is_open = not is_loopback(host)
        self._names = _LOOPBACK | {host.lower(), socket.gethostname().lower()} if self._is_open else _LOOPBACK | {host}

    def accepts_host(self, written: str) -> bool:
        """Whether a `Host` header names this server."""
        try:
            parts = urlsplit(f"//{written}")
            name, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if parts.path or parts.query or parts.fragment or parts.username is not None:
            return False
        return (port or 80) == self._port and (name in self._names or (self._is_open and _is_address(name)))

    def accepts_origin(self, written: str | None, host: str) -> bool:
        """Whether an `Origin` header is that of a page of this server; without one the request is no other page's."""
        return written is None or written.lower() == f"http://{host}".lower()


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def phone_address(host: str, port: int) -> str | None:
    """The address for a phone in the same network; None where only this computer can reach the server."""
    if is_loopback(host):
        return None
    name = host if _is_address(host) and not ipaddress.ip_address(host).is_unspecified else _own_address()
    shown = f"[{name}]" if ":" in name else name
    return f"http://{shown}:{port}/"


def _own_address() -> str:
    """This computer's address in its network: that from which it would send. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a documentation address, RFC 5737
            address: str = probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"
    return address


def bind(host: str, port: int) -> list[socket.socket]:
    """Listening sockets. Raises OSError where the port is taken or the host is none of this computer."""
    from tornado.netutil import bind_sockets

    try:
        return bind_sockets(port, address=host)
    except UnicodeError as error:  # a name too long for the internet, or with an empty part
        raise socket.gaierror(socket.EAI_NONAME, str(error)) from None


def next_free_port(host: str, port: int) -> int | None:
    """The first port after a taken one that is free, None if there is none near."""
    for candidate in range(port + 1, min(port + 100, 65536)):
        try:
            for one in bind(host, candidate):
                one.close()
        except OSError:
            continue
        return candidate
    return None
