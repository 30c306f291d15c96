import sys


class Guard:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__, value.code)


def main():
    with Guard():
        for i in range(3):
            print(i)
            if i == 1:
                sys.exit(i + 41)


main()
