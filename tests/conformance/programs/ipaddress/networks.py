from ipaddress import ip_address, ip_network

for text in ('192.168.0.0/29', '10.0.0.0/8', '0.0.0.0/0', '1.2.3.4/32', '10.0.0.0/31', '2001:db8::/126', '::/0'):
    n = ip_network(text)
    print(repr(n), n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen, n.num_addresses)
    print(n.with_prefixlen, n.with_netmask, n.with_hostmask, n.is_private, n[0], n[-1])
n = ip_network('192.168.0.0/29')
print([str(h) for h in n.hosts()], len(list(n)))
print([list(map(str, ip_network(t).hosts())) for t in ('10.0.0.0/31', '10.0.0.1/32', '2001:db8::/127', '2001:db8::/126')])
print(ip_address('192.168.0.3') in n, ip_address('192.168.0.9') in n, ip_address('::1') in n)
