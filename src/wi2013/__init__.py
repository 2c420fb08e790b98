"""The Civic Integration Act as in force from 2013 to 2021 (Wet inburgering, Wi2013), room by room."""
