import ipaddress

for text in ['1.2.3', '1.2.3.256', '01.2.3.4', 'a.b.c.d', '', '1.2.3.4/5', '1::2::3', ':1', '1:', '12345::', '::1.2.3', '1:2:3:4:5:6:7:8:9', 'g::', ' 1.2.3.4', '1.2.3.4.5', '1..3.4', '1.2.3.1234'] + [-1, 2**32, 2**128, b"123", None]:
    try:
        print(ipaddress.ip_address(text))
    except ValueError as e:
        print(type(e).__name__, e)
