for text in ("0", "٣", "²", "½", "Ⅷ", "一", "௧", "①", "-1", "1.5", "", "१२", "1_0"):
    row = (text.isdecimal(), text.isdigit(), text.isnumeric(), text.isalnum())
    try:
        value = int(text)
    except ValueError as error:
        value = error
    print(ascii(text), row, value)
print(int("१२") + 1, float("٣.٥"), float("१e२"), complex("٣+٥j"))
