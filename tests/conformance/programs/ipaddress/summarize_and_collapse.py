from ipaddress import collapse_addresses, ip_address, ip_network, summarize_address_range

print(list(summarize_address_range(ip_address('192.0.2.0'), ip_address('192.0.2.130'))))
print(list(summarize_address_range(ip_address('0.0.0.0'), ip_address('255.255.255.255'))))
print(list(summarize_address_range(ip_address('::1'), ip_address('::4'))))
print(list(collapse_addresses([ip_network('192.0.2.0/25'), ip_network('192.0.2.128/25')])))
print(list(collapse_addresses([ip_address('1.1.1.1'), ip_address('1.1.1.0'), ip_network('1.1.1.0/24')])))
for f in (lambda: list(summarize_address_range(ip_address('1.1.1.2'), ip_address('1.1.1.1'))),
          lambda: list(summarize_address_range(ip_address('1.1.1.2'), ip_address('::1'))),
          lambda: list(summarize_address_range(ip_network('1.1.1.0/24'), 5)),
          lambda: list(collapse_addresses([ip_network('1.0.0.0/8'), ip_network('::/8')]))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
