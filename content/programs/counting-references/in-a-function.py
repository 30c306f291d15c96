import sys

def main():
    a = []
    print(sys.getrefcount(a))
    b = a
    print(sys.getrefcount(a))

main()
