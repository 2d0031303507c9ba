"""Which addresses are public, the same on every Python."""

import ipaddress

import pytest

from crosswire.outbound.addresses import is_public

NOT_PUBLIC_4 = """
    0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1
    127.0.1.1 127.255.255.254 168.63.129.16 169.254.0.1 169.254.169.253 169.254.169.254
    169.254.170.2 172.16.0.1 172.17.0.1 172.31.255.255 192.0.0.1 192.0.0.8 192.0.0.170 192.0.0.192
    192.0.2.1 192.88.99.1 192.168.0.1 192.168.1.1 192.168.255.255 198.18.0.1 198.19.255.255
    198.51.100.1 203.0.113.1 224.0.0.1 224.0.0.251 233.252.0.1 239.255.255.250 240.0.0.1
    250.1.2.3 255.255.255.255
"""

NOT_PUBLIC_6 = """
    :: ::1 ::2 ::127.0.0.1 ::8.8.8.8 ::ffff:0:127.0.0.1 ::ffff:0:8.8.8.8 64:ff9b:1::1
    64:ff9b:1::808:808 100::1 100:0:0:1::1 2001::1 2001:0:7f00:1:: 2001:0:808:808::1 2001:2::1
    2001:10::1 2001:20::1 2001:30::1 2001:db8::1 2001:db8:ffff::1 2002:7f00:1:: 2002:c0a8:101::
    2002:a9fe:a9fe:: 2002:808:808:: 3fff::1 3fff:fff::1 4000::1 5f00::1 8000::1 fc00::1
    fd00::1 fd00:ec2::254 fdff::1 fe80::1 fe80::1%lo fe80::a9fe:a9fe fec0::1 ff00::1 ff01::1
    ff02::1 ff02::fb ff05::1:3 ff0e::1
"""

NONSENSE = [
    "",
    "localhost",
    "127.1",
    "1.2.3",
    "1.2.3.4.5",
    "::g",
    "8.8.8.8/32",
    "256.1.1.1",
    "٨.8.8.8",
]

PUBLIC = """
    1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1
    168.63.129.15 172.15.255.255 172.32.0.1 192.167.255.255 198.17.255.255 223.255.255.254
    2001:4860:4860::8888 2606:4700::1111 2a00:1450:4001:81b::200e 2620:fe::fe
    ::ffff:8.8.8.8 64:ff9b::808:808
"""


@pytest.mark.parametrize("address", NOT_PUBLIC_4.split())
def test_an_address_that_is_not_public_is_not_public_in_any_dress(address: str) -> None:
    plain = ipaddress.IPv4Address(address)
    low, high = int(plain) & 0xFFFF, int(plain) >> 16

    dressed = [
        address,
        f"::ffff:{address}",
        f"64:ff9b::{high:x}:{low:x}",
        f"2002:{high:x}:{low:x}::1",
        f"::{address}",
    ]

    assert [one for one in dressed if is_public(one)] == []


@pytest.mark.parametrize("address", NOT_PUBLIC_6.split() + NONSENSE)
def test_special_addresses_and_nonsense_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC.split())
def test_the_neighbours_of_special_ranges_are_public(address: str) -> None:
    assert is_public(address)
