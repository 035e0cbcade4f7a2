"""Which addresses on the web may be fetched: those of public hosts alone, written plainly.

A server that fetches whatever a visitor names could be made to ask machines that only it can reach: itself, its network,
the service that tells a cloud's machines their secrets. So an address is refused unless all of it is beyond doubt.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from dragoman.errors import AcquireError

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
PORTS = {"http": 80, "https": 443}
LONGEST = 2000
"""Characters of an address."""
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9])?")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_PATH_SIGNS = "/%:@!$&'()*+,;=~-._?"
_REFUSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        # Shared address space (100.64/10), benchmarks, documentation, former 6to4 relays, the host of a large cloud.
        *("100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24"),
        *("203.0.113.0/24", "168.63.129.16/32", "0.0.0.0/8", "240.0.0.0/4"),
        # IPv6 that carries IPv4 within: compatible, mapped, translated, Teredo, 6to4.
        *("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16"),
        # Discarded, documentation, benchmarks, overlays, and what once was local to a site.
        *("100::/64", "2001:2::/48", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "3fff::/20", "fec0::/10"),
    )
)


@dataclass(frozen=True)
class Place:
    """An address on the web, taken apart."""

    scheme: str
    host: str
    """In small letters and ASCII, without a dot at the end; an IPv6 address without brackets."""
    port: int
    path: str
    """With the question; for the first line of a request."""
    is_allowed: bool = False
    """Whether it may be asked wherever it is."""

    @property
    def address(self) -> str:
        """The address put together again."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def place_of(address: str, allowed: Collection[str] = ()) -> Place:
    """Take an address apart.

    Args:
        address: what was given.
        allowed: `host:port` of servers that may be asked wherever they are; only tests name any.

    Raises:
        AcquireError: it is none that may be fetched.
    """
    if len(address) > LONGEST or not address.isprintable() or " " in address or "\\" in address:
        raise AcquireError("This is no address on the web: it is too long, or holds signs that no address has.")
    parts = _split(address)
    if parts.scheme not in PORTS:
        raise AcquireError("Only addresses that begin with http:// or https:// are fetched.")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise AcquireError("The address holds a name or a password; such addresses are not fetched.")
    host, port = _host(parts.hostname or ""), _port(parts)
    is_allowed = f"{host}:{port}" in allowed
    if not is_allowed and port not in PORTS.values():
        raise AcquireError(f"Port {port} is not one of the web; only 80 and 443 are asked.")
    path = quote(parts.path or "/", safe=_PATH_SIGNS) + (
        f"?{quote(parts.query, safe=_PATH_SIGNS)}" if parts.query else ""
    )
    return Place(parts.scheme, host, port, path, is_allowed)


def is_public(address: str) -> bool:
    """Whether an IP address is of a machine that everybody can reach."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:  # such as one with a zone, which is local
        return False
    return ip.is_global and not ip.is_multicast and not _is_odd(ip) and not any(_holds(net, ip) for net in _REFUSED)


def _is_odd(ip: IpAddress) -> bool:
    return ip.is_reserved or ip.is_loopback or ip.is_link_local or ip.is_private or ip.is_unspecified


def _holds(network: ipaddress.IPv4Network | ipaddress.IPv6Network, ip: IpAddress) -> bool:
    return network.version == ip.version and ip in network


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError as error:
        raise AcquireError("This is no address on the web.") from error


def _port(parts: SplitResult) -> int:
    try:
        return parts.port if parts.port is not None else PORTS[parts.scheme]
    except ValueError as error:
        raise AcquireError("The port of the address is no number.") from error


def _host(name: str) -> str:
    """Give the host as it is looked up; one written in an odd way is refused, since readers of it differ."""
    plain = name.lower()
    if ":" in plain:
        return _literal(plain)
    try:
        plain = plain.encode("idna").decode("ascii").removesuffix(".").lower()
    except UnicodeError as error:
        raise AcquireError("The host of the address has no proper name.") from error
    labels = plain.split(".")
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise AcquireError("The host of the address has no proper name.")
    if _NUMBER.fullmatch(labels[-1]):
        return _literal(plain)
    return plain


def _literal(host: str) -> str:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError as error:
        raise AcquireError("The host of the address is a number written in an odd way.") from error
