source = "def broken():\n    return missing_name\n\nbroken()\n"
exec(source)
