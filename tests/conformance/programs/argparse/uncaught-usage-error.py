import argparse

parser = argparse.ArgumentParser(prog="greet")
parser.add_argument("name")
parser.add_argument("--times", type=int, default=1)
args = parser.parse_args(["Ann", "--times", "2"])
print("\n".join([f"hello {args.name}"] * args.times))
parser.parse_args(["Ann", "--times", "many"])
