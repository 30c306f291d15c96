from datetime import date, timedelta

HOLIDAYS = {date(2024, 1, 1), date(2024, 12, 25)}

def business_days(start, end):
    day = start
    while day <= end:
        if day.weekday() < 5 and day not in HOLIDAYS:
            yield day
        day += timedelta(days=1)

def add_business_days(day, n):
    while n:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in HOLIDAYS:
            n -= 1
    return day

print(len(list(business_days(date(2024, 1, 1), date(2024, 1, 31)))), add_business_days(date(2023, 12, 29), 1), add_business_days(date(2024, 12, 24), 2))

def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)

print([easter(y).isoformat() for y in (2023, 2024, 2025)])
print((date(2025, 1, 1) - date(2024, 1, 1)).days == 366, [f"{date(2024, m, 1):%b}" for m in range(1, 13)])
