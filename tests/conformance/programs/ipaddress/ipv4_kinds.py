import ipaddress

for text in ['1.2.3.4', '10.0.0.1', '127.0.0.1', '224.0.0.1', '240.0.0.1', '0.0.0.0', '169.254.1.1', '8.8.8.8', '100.64.0.1', '192.0.0.9']:
    a = ipaddress.ip_address(text)
    print(a, [name for name in ('is_private', 'is_global', 'is_multicast', 'is_loopback', 'is_link_local', 'is_reserved',
                                'is_unspecified') if getattr(a, name)])
