import sys

def main():
    a = []
    b = c = a
    print(sys.getrefcount(b))
    print(sys.getrefcount(a))

main()
