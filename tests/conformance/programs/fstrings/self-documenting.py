x, name, items = 3, "é", [1, 2]
print(f"{x=}", f"{x = }", f"{x  =}", f"{ x=  }", f"{x=:5}", f"{x=!r:>5}", f"{name=}", f"{name=!s}", f"{name=!a}", f"{name=:>5}")
print(f"{x + 1=}", f"{x==3}", f"{x==3=}", f"{x!=3}", f"{x>=2}", f"{items[0]=}", f"{len(items) = }", f"{(lambda q: q * 2)(x)=}")
print(f"{'a' + "b"=}", f"{x:=^5}", f"{x:=5}", f"{(y := 5)=}", y, f"{x=:{x}}", f"{x,=}", f"{*items,=}", f"{items=!r:^10}")
print(f"{x   +    1   =   }|", f"{ {'k': x}['k'] = }", f"{f'{x=}'=}")
