import ipaddress

for text in ['::1', '::', 'fe80::1', 'ff02::1', '2001:db8::8a2e:370:7334', '::ffff:1.2.3.4', '2002:c000:0204::', '2001:0:4136:e378:8000:63bf:3fff:fdd2', 'fec0::1', '1:2:3:4:5:6:7:8', '2001:4860:4860::8888', '64:ff9b::1.2.3.4']:
    a = ipaddress.ip_address(text)
    print(repr(a), int(a), a.packed, a.exploded, a.compressed, a.reverse_pointer, a.version, a.max_prefixlen)
