width = 8
items = ["one", "two", "three"]
text = f"""
{len(items)} items:
{
    "\n".join(
        f"  {index}. {item:<{width}}|"  # each one on a line
        for index, item in enumerate(items, start=1)
    )
}
sum of lengths: {sum(
    len(item)
    for item in items
):05d}
"""
print(text)
print(f"{
    width
    + 1
}", f"{width  # a comment
}")
print(f"{width = }", f"{
    width
    =
}", f"{ width!r = :>5}" if False else "", sep="|")
