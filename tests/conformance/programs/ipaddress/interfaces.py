from ipaddress import ip_address, ip_interface

for text in ('192.168.1.7/24', '10.0.0.1', '2001:db8::5/64', '1.2.3.4/255.255.0.0'):
    i = ip_interface(text)
    print(repr(i), i.ip, i.network, i.netmask, i.hostmask, i.with_prefixlen, i.with_netmask)
a, b = ip_interface('10.0.0.1/8'), ip_interface('10.0.0.1/16')
print(a == b, a < b, a == ip_address('10.0.0.1'), len({a, b, ip_interface('10.0.0.1/8')}))
print(ip_interface('::1/128').is_loopback, ip_interface('fe80::1/64').is_link_local)
