"""The addresses. {port} is where this machine listens, on 127.0.0.1 and on ::1."""

from collections.abc import Iterator
from random import Random

from tests.servers.web import answer
from tests.ssrf.case import FRONT, Case
from tests.ssrf.smuggled import smuggled

RANGES_4 = """
    127.0.0.1 127.0.0.2 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1
    172.31.255.255 192.168.1.1 169.254.169.254 169.254.170.2 100.64.0.1 100.100.100.200 192.0.0.1
    192.0.0.170 192.0.2.1 192.88.99.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1
    239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16
"""
RANGES_6 = """
    [::] [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::ffff:127.0.0.1]
    [::ffff:7f00:1] [::FFFF:127.0.0.1] [0:0:0:0:0:ffff:127.0.0.1] [::ffff:169.254.169.254]
    [::ffff:10.0.0.1] [::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::127.0.0.1]
    [64:ff9b::a9fe:a9fe] [64:ff9b:1::1] [2002:7f00:1::] [2002:c0a8:101::] [2001:0:7f00:1::]
    [2001:db8::1] [100::1] [fc00::1] [fd00:ec2::254] [fe80::1] [fe80::1%25lo] [fe80::1%lo]
    [fec0::1] [ff02::1] [3fff::1] [5f00::1] [4000::1]
"""
NUMBERS = """
    127.1 127.0.1 2130706433 0x7f000001 0X7F000001 0x7f.1 0x7f.0x0.0x0.0x1 0177.0.0.1
    00000177.0.0.1 017700000001 0177.1 0 0.0 0x0 127.0.0.1. 127。0。0。1 127．0．0．1
    ①②⑦.⓪.⓪.① ⑫7.0.0.1 LOCALHOST localhost localhost. 4294967297 0x17f000001 2852039166
    %31%32%37.0.0.1 127.0.0.1%00 127.000.000.001
"""
TRICKS = (
    "http://127.0.0.1:{port}\\@front.example/",
    "http://front.example\\@127.0.0.1:{port}/",
    "http://front.example#@127.0.0.1:{port}/",
    "http://user@127.0.0.1@front.example/",
    "http://front.example:80@127.0.0.1:{port}/",
    "http://user:secret@127.0.0.1:{port}/",
    "http:///127.0.0.1:{port}/",
    "http:127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "http:/\\127.0.0.1:{port}/",
    "http://127.0.0.1%2f@front.example/",
    "http://front.example%2f@127.0.0.1:{port}/",
    "HTTP://127.1:{port}/",
    "http://127.0.0.1:{port}#.front.example/",
    "http://127.0.0.1:{port}?.front.example/",
    "http://127.0.0.1\t:{port}/",
    "http://127.0.0.1\r\n:{port}/",
    "http://front.example/\r\nHost: 127.0.0.1\r\n\r\n",
    " http://127.0.0.1:{port}/",
    "http://127.0.0.1:0{port}/",
    "http://127.0.0.1:{port} .front.example/",
    "http://[::1]:{port}.front.example/",
    "http://[::1]x:{port}/",
    "http://[front.example]@127.0.0.1:{port}/",
    "http://127.0.0.1\u3000:{port}/",
    "http://127\u3002\uff10.0.1:{port}/",
    "http://127.0.0.1\u00ad:{port}/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.1:-1/",
    "http://0x7f.1:{port}/",
    "http://[::ffff:127.1]:{port}/",
    "http://[::1%25lo]:{port}/",
    "http://127.0.0.1:{port}/" + "a" * 5_000,
)
SCHEMES = (
    "file:///etc/passwd",
    "file://localhost/etc/passwd",
    "ftp://127.0.0.1:{port}/",
    "gopher://127.0.0.1:{port}/_FLUSHALL",
    "data:text/xml,<rss/>",
    "unix:///run/redis.sock",
    "http+unix://%2Frun%2Fredis.sock/",
    "dict://127.0.0.1:{port}/",
    "ldap://127.0.0.1:{port}/",
    "jar:http://127.0.0.1:{port}/a!/b",
    "feed://127.0.0.1:{port}/",
    "javascript:alert(1)",
    "ws://127.0.0.1:{port}/",
    "/etc/passwd",
)
PORTS = (1, 22, 25, 5432, 6379, 8500, 9200, 11211, 27017, 65535)
NAMES = (
    "inside.example",
    "inside6.example",
    "mixed.example",
    "mixed6.example",
    "mapped.example",
    "alias.example",
    "many.example",
    "rebinding.example",
    "nonsense.example",
    "nowhere.example",
    "hanging.example",
    "metadata.google.internal",
    "router.lan",
)
TARGETS = (
    "http://127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://inside.example:{port}/",
    "http://mixed.example:{port}/",
    "http://rebinding.example:{port}/",
    "http://user@127.0.0.1:{port}/",
    "http://front.example\\@127.0.0.1:{port}/",
    "http://front.example:6379/",
    "https://127.0.0.1:{port}/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:{port}/_x",
)
CONTROLS = (
    "http://1.1.1.1/",
    "https://1.0.0.1/",
    "http://8.8.8.8/",
    "http://9.255.255.255/",
    "http://172.32.0.1/",
    "http://100.128.0.1/",
    "http://192.167.255.255/",
    "http://[2606:4700::1111]/",
    "https://[2001:4860:4860::8888]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[64:ff9b::808:808]/",
    "http://front.example/",
    "https://front.example/feed?a=b@c",
    "http://pair.example/",
    "http://FRONT.example:443/",
    "http://hops.example/0",
)


def cases(port: int, seed: int) -> list[Case]:
    """All that must be refused, in a shuffled order: none may depend on what came before it."""
    found = [*_direct(port), *_redirected(port), *smuggled(port)]
    Random(seed).shuffle(found)
    return found


def controls() -> list[Case]:
    """Public addresses, which must be reached."""
    hops = {f"hops.example/{n}": _away(f"/{n + 1}") for n in range(3)}
    return [Case("public", url, url, answers=hops) for url in CONTROLS]


def _direct(port: int) -> Iterator[Case]:
    for kind, hosts in (("IPv4", RANGES_4), ("IPv6", RANGES_6), ("number", NUMBERS)):
        for host in hosts.split():
            yield Case(kind, host, f"http://{host}:{port}/rss")
    for host in NAMES:
        yield Case("name", host, f"http://{host}:{port}/rss")
    for url in TRICKS:
        shown = ascii(url)[1:60]
        yield Case("trick", shown, url.replace("{port}", str(port)))
    for url in SCHEMES:
        yield Case("scheme", url, url.replace("{port}", str(port)))
    for number in PORTS:
        yield Case("port", str(number), f"http://{FRONT}:{number}/")


def _redirected(port: int) -> Iterator[Case]:
    for target in TARGETS:
        to = target.replace("{port}", str(port))
        yield Case("redirect", target, f"http://{FRONT}/go", {f"{FRONT}/go": _away(to)})
    inward = f"http://127.0.0.1:{port}/"
    for status in ("301 Moved Permanently", "303 See Other", "307 Temporary Redirect"):
        sent = {f"{FRONT}/go": _away(inward, status)}
        yield Case("redirect", status, f"http://{FRONT}/go", sent)
    chain = {f"{FRONT}/{n}": _away(f"http://{FRONT}/{n + 1}") for n in range(3)}
    yield Case(
        "redirect",
        "3 hops, then inward",
        f"http://{FRONT}/0",
        {**chain, f"{FRONT}/3": _away(inward)},
    )
    six = {f"{FRONT}/{n}": _away(f"http://{FRONT}/{n + 1}") for n in range(6)}
    yield Case(
        "redirect", "6 hops, then inward", f"http://{FRONT}/0", {**six, f"{FRONT}/6": _away(inward)}
    )
    yield Case("redirect", "in a circle", f"http://{FRONT}/go", {f"{FRONT}/go": _away("/go")})
    down = {f"{FRONT}/go": _away(f"http://inside.example:{port}/")}
    yield Case("redirect", "https to http and inward", f"https://{FRONT}/go", down)


def _away(location: str, status: str = "302 Found") -> bytes:
    return answer(status=status, location=location)
