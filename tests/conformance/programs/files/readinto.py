import os

os.chdir('/tmp')
with open('into.bin', 'wb') as f:
    f.write(b'0123456789')
buffer = bytearray(4)
with open('into.bin', 'rb') as f:
    while n := f.readinto(buffer):
        print(n, bytes(buffer[:n]))
with open('into.bin', 'rb', buffering=0) as f:
    print(type(f).__name__, f.readinto(buffer), f.readall(), f.read(1))
os.remove('into.bin')
