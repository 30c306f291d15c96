import ipaddress

for argument in ('192.168.0.1/29', '1.2.3.4/33', '1.2.3.4/255.0.255.0', '1.2.3.0/a', '1.2.3.0/24/5', '::1/129', '::1/64', ('10.0.0.0', 8),
                 (167772160, 8), b'\n\0\0\0', '10.0.0.0/255.0.0.0', '10.0.0.0/0.255.255.255', ('10.0.0.0', '255.0.0.0'), 1, '1.2.3.4'):
    try:
        print(ipaddress.ip_network(argument))
    except ValueError as e:
        print(e)
print(ipaddress.ip_network('192.168.0.1/24', strict=False), ipaddress.IPv4Network('10.1.1.1/8', False))
