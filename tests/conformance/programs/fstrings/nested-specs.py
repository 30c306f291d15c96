value, width, precision, fill, align = 3.14159, 12, 3, "*", "^"
print(f"{value:{width}}", f"{value:{width}.{precision}}", f"{value:{fill}{align}{width}.{precision}f}", f"{value:{'>'}{10}}", f"{value:{width - 4}.{precision + 1}f}")
print(f"{'x':{'-'}>{'5'}}", f"{5:{'0' if True else ' '}{width // 3}d}", f"{value:{f'{width}.{precision}'}}", f"{5:{{}}}" if False else "")
print(f"{value!r:{width}}", f"{width=:{precision}}", f"{1:{2}{3}}", f"{'a':{1}{2}}", f"{12:{'b'}}", f"{12:#{'x'}}")
for attempt in (lambda: f"{value:{'q'}}", lambda: f"{value:{width}.{align}}", lambda: f"{value:{None}}", lambda: f"{value:{[1]}}", lambda: f"{undefined:{width}}", lambda: f"{value:{undefined}}"):
    try:
        print(attempt())
    except (ValueError, NameError, TypeError) as error:
        print(type(error).__name__, error)
