print('münchen.de'.encode('idna'), b'xn--mnchen-3ya.de'.decode('idna'))
print('bücher'.encode('punycode'), b'bcher-kva'.decode('punycode'))
print('hi €+1'.encode('utf-7'), b'hi +IKw-'.decode('utf-7'))
