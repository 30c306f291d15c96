from ipaddress import ip_network

n = ip_network('10.0.0.0/22')
print(list(n.subnets()), list(n.subnets(prefixlen_diff=2))[-1], list(n.subnets(new_prefix=23)))
print(n.supernet(), n.supernet(new_prefix=8), ip_network('0.0.0.0/0').supernet())
a, b = ip_network('10.0.1.0/24'), ip_network('10.1.0.0/16')
print(a.subnet_of(n), n.supernet_of(a), a.overlaps(n), a.overlaps(b), a.compare_networks(b), a < b, a == ip_network('10.0.1.0/24'))
print(list(ip_network('192.0.2.0/28').address_exclude(ip_network('192.0.2.1/32'))))
for f in (lambda: list(n.subnets(new_prefix=20)), lambda: n.supernet(new_prefix=30), lambda: list(n.subnets(20)),
          lambda: n[2000], lambda: a < ip_network('::/8'), lambda: a.subnet_of(5),
          lambda: list(a.address_exclude(b)), lambda: list(n.subnets(-1))):
    try:
        print(f())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
