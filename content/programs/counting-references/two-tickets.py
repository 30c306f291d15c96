class Ticket:
    def __del__(self):
        print("torn")

mine = Ticket()
yours = mine
mine = None
print("yours is left")
del yours
print("end")
