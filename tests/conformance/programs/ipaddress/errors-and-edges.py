import ipaddress as ip

for text in ('1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.a', '', '1.2.3.-4', '1.2.3.4/24', ':::', '1::2::3', '12345::', 'fe80::1%', '::1%eth0', 'g::', '1:2:3:4:5:6:7:8:9', '::ffff:1.2.3.400', 5, -1, 2 ** 128, b'\1\2\3\4', b'123', None, 1.5):
    try:
        print(repr(ip.ip_address(text)))
    except ValueError as error:
        print(type(error).__name__, error)
for text in ('10.0.0.1/8', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/255.0.255.0', '10.0.0.0/0.0.0.255', '1.2.3.4/1/2', '::/129', ('10.0.0.0', 8), ('10.0.0.1', 8)):
    try:
        print(repr(ip.ip_network(text)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(ip.ip_network('10.0.0.1/8', strict=False), ip.ip_interface('10.1.2.3/8').network, ip.IPv4Address('1.2.3.4') + 300, int(ip.IPv6Address('::ff')))
for wrong in (lambda: ip.IPv4Address('1.1.1.1') < ip.IPv6Address('::1'), lambda: ip.IPv4Address(0) - 1, lambda: ip.IPv4Address('255.255.255.255') + 1,
              lambda: list(ip.ip_network('10.0.0.0/30').subnets(new_prefix=29)), lambda: ip.ip_network('10.0.0.0/30')[9], lambda: ip.ip_network('10.0.0.0/8').supernet(new_prefix=9),
              lambda: list(ip.ip_network('10.0.0.0/30').address_exclude(ip.ip_network('11.0.0.0/31'))), lambda: ip.IPv4Address('1.1.1.1') == '1.1.1.1', lambda: ip.v4_int_to_packed(-1)):
    try:
        print(wrong())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
