import ipaddress as ip

office = ip.ip_network('10.20.0.0/22')
print(office.num_addresses, office.netmask, office.hostmask, office.broadcast_address, office.with_netmask)
for part in list(office.subnets(prefixlen_diff=1)):
    hosts = part.hosts()
    print(part, next(hosts), part[-2], ip.ip_address('10.20.1.9') in part, part.subnet_of(office))
print([str(n) for n in office.address_exclude(ip.ip_network('10.20.0.0/24'))], office.supernet(2), office.overlaps(ip.ip_network('10.20.3.0/25')))
print([str(n) for n in ip.summarize_address_range(ip.ip_address('10.0.0.1'), ip.ip_address('10.0.0.6'))], [str(n) for n in ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25')])])
for text in ('127.0.0.1', '192.168.1.1', '8.8.8.8', '224.0.0.1', '169.254.1.1', '::1', 'fe80::1', '2001:db8::1', 'ff02::1', '0.0.0.0'):
    a = ip.ip_address(text)
    print(text, a.version, [n for n in ('is_loopback', 'is_private', 'is_global', 'is_multicast', 'is_link_local', 'is_unspecified', 'is_reserved') if getattr(a, n)], a.reverse_pointer[-20:])
v6 = ip.ip_address('2001:db8::ff00:42:8329')
print(v6.exploded, v6.compressed, v6.packed.hex(), v6.ipv4_mapped, ip.ip_address('::ffff:1.2.3.4').ipv4_mapped, f'{v6:x}', f'{ip.ip_address("10.0.0.1"):b}', f'{v6:#n}'[:6])
print(sorted([ip.ip_network('10.0.0.0/8'), ip.ip_network('9.0.0.0/8'), ip.ip_network('10.0.0.0/16')]), sorted(map(ip.ip_address, ['10.0.0.2', '9.9.9.9']), reverse=True), len({ip.ip_address('1.1.1.1'), ip.ip_address(16843009)}))
