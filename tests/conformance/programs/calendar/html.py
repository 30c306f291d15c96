import calendar

print(calendar.HTMLCalendar().formatmonth(2024, 2))
print(calendar.HTMLCalendar(6).formatmonth(2023, 10, withyear=False))


class Styled(calendar.HTMLCalendar):
    cssclasses = [f'{name} day' for name in calendar.HTMLCalendar.cssclasses]
    cssclass_noday = 'none'
    cssclass_month = 'table'

    def formatday(self, day, weekday):
        return super().formatday(day, weekday).upper() if day == 14 else super().formatday(day, weekday)


print(Styled().formatmonth(2024, 3))
