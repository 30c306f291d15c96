import argparse

p = argparse.ArgumentParser(prog="tool", description="Does things to files.", epilog="That is all.")
p.add_argument("files", nargs="+", metavar="FILE", help="what to read")
p.add_argument("-v", "--verbose", action="store_true", help="say more")
p.add_argument("-n", "--number", type=int, default=3, help="how many (default: %(default)s)")
p.add_argument("--mode", choices=["fast", "slow"], default="fast")
group = p.add_argument_group("output", "where to write")
group.add_argument("-o", "--output", metavar="PATH")
p.add_argument("--version", action="version", version="%(prog)s 1.2")
p.color = False
print(p.format_help())
print(p.format_usage(), end="")
args = p.parse_args(["a", "b", "-v", "-n", "5"])
print(args, args.files, vars(args)["number"])
