def parse(text):
    print("parsing", text)
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"bad number: {text}") from error


print(parse("5"))
parse("five")
