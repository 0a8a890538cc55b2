# What the program says of files, exports and settings.

