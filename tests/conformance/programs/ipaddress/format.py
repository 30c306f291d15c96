from ipaddress import ip_address

a = ip_address('1.2.3.4')
for spec in ('', 's', '>20s', 'b', '#b', '_b', 'x', '#x', '#_X', 'n'):
    print(repr(format(a, spec)))
print(f'{ip_address("::1"):x}', f'{ip_address("::1"):#_n}')
try:
    format(a, 'q')
except (TypeError, ValueError) as e:
    print(type(e).__name__)
