from ipaddress import IPv6Address, ip_address

print(ip_address('::ffff:1.2.3.4').ipv4_mapped, ip_address('::1').ipv4_mapped)
print(ip_address('2002:c000:0204::').sixtofour, ip_address('2001:0:4136:e378:8000:63bf:3fff:fdd2').teredo)
s = IPv6Address('fe80::1%eth0')
print(s, s.scope_id, s == IPv6Address('fe80::1'), repr(s), hash(s) == hash(IPv6Address('fe80::1')))
print(IPv6Address('fec0::1').is_site_local, IPv6Address(1), IPv6Address(bytes(15) + b'\x02'))
try:
    IPv6Address('fe80::1%')
except ValueError as e:
    print(e)
print(ip_address('1.2.3.4').ipv6_mapped)
