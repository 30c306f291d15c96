import os

os.chdir('/tmp')
with open('big.txt', 'w') as f:
    for i in range(20_000):
        f.write(f'row {i}\n')
with open('big.txt') as f:
    print(sum(int(line.split()[1]) for line in f))
with open('big.txt', 'rb') as f:
    print(len(f.read()), f.seek(100_000), f.readline())
os.remove('big.txt')
