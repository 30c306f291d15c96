import copy
from ipaddress import ip_address, ip_interface, ip_network

for o in (ip_address('1.2.3.4'), ip_address('::1'), ip_network('10.0.0.0/8'), ip_interface('1.2.3.4/16')):
    print(o.__reduce__(), copy.copy(o) == o)
