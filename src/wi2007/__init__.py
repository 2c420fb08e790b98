"""The Civic Integration Act as in force from 2007 to 2012 (Wet inburgering, Wi2007), room by room."""
