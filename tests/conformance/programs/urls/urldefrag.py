from urllib.parse import urldefrag

print(urldefrag('http://x/y#z'))
print(urldefrag('http://x/y'))
print(urldefrag('#z').fragment)
print(urldefrag('http://x/y#z').geturl())
print(tuple(urldefrag('a#b#c')))
