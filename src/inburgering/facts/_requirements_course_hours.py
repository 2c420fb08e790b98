"""What the hours registered for a course were: hours of Dutch, literacy among them, and of KNM."""

from __future__ import annotations

from inburgering.dossier import Course, CourseKind

__all__ = ["language_hours", "taught_hours"]


def language_hours(course: Course) -> int | None:
    """The hours of Dutch, literacy among them.

    Where literacy hours stand beside NT2 hours, the attended hours show whether they are part of them; else unknown.
    Unknown KNM or ONA hours may be any number, save in a course of Dutch alone: then only fewer attended hours than
    separate literacy would take show that it is part.
    """
    if course.nt2_hours is None:
        if course.kind is CourseKind.KNM:
            return 0
        return course.hours_attended if course.kind in (CourseKind.NT2, CourseKind.LITERACY) else None
    if not course.literacy_hours:
        return course.nt2_hours
    alone = course.kind in (CourseKind.NT2, CourseKind.LITERACY)
    sure = alone or None not in (course.knm_hours, course.ona_hours)
    others = course.nt2_hours + (course.knm_hours or 0) + (course.ona_hours or 0)
    attended = course.hours_attended
    if attended is None or attended < others:
        return None
    if sure and attended == others + course.literacy_hours:
        return course.nt2_hours + course.literacy_hours
    within = attended == others if sure else attended < others + course.literacy_hours
    return course.nt2_hours if within else None


def taught_hours(course: Course) -> int | None:
    """The hours of Dutch and of KNM together; a civic integration course teaches nothing else, save ONA once."""
    knm = course.knm_hours
    if knm is None and course.kind in (CourseKind.NT2, CourseKind.LITERACY):
        knm = 0
    if knm is None and course.kind is CourseKind.KNM:
        knm = course.hours_attended
    language = language_hours(course)
    if language is not None and knm is not None:
        return language + knm
    if course.kind is CourseKind.INTEGRATION and course.hours_attended is not None:
        return max(0, course.hours_attended - (course.ona_hours or 0))
    return None
