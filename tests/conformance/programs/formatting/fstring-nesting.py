# Quotes, backslashes, comments and nested specs inside replacement fields.
items = ["a", "b"]
print(f"{", ".join(items)}")
print(f"{'\n'.join(items)}")
print(f"{
    items[0]  # a comment
    + "!"
}")
width, precision, value = 10, 4, 12.3456789
print(f"{value:{width}.{precision}}|{value!r:{'>' + str(width)}}|{f'{value:.1f}':>{width}}|")
print(f"{x:=5}" if (x := 3) else "", f"{(y := 4)} {y}", f"{1 if True else 2:>3}")
print(f"{(lambda n: n + 1)(2)}", f"{[i for i in 'ab']!r:>14}", f"{{{value:.1f}}}", f"{{}}{{{1}}}")
print(f"{items!s}" f"{items!r:>12}" "{plain}")
print(f"{value:.2f}%" + f"{3!r}", f"{'a' 'b'}", f"{not items} {items == ['a', 'b']} {1 != 2}")
