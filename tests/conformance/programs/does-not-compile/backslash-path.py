path = "C:\Uploads\new"
