import { type Course, COURSE_STATES, type Profile } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { labelOfField } from '../word-fact.js';
import { OneOf } from './choices.js';
import type { StepProps } from './step-props.js';

const PREFIX = 'prerequisite-';

/** Courses of the subjects that schools ask for. */
export function CoursesStep({ profile: { courses }, fields }: StepProps) {
  const words = F.profile.courses;
  const asked = [...fields.keys()].filter((id) => id.startsWith(PREFIX)).map((id) => id.slice(PREFIX.length));
  const subjects = [...asked, ...Object.keys(courses).filter((subject) => !asked.includes(subject))];
  const unsaid = asked.filter((subject) => courses[subject] === undefined);
  return (
    <>
      <div className="say-lines">
        {subjects.map((subject) => (
          <OneOf
            key={subject}
            legend={fields.has(PREFIX + subject) ? labelOfField(PREFIX + subject, fields) : subject}
            value={courses[subject] ?? null}
            options={COURSE_STATES.map((state) => [state, words.states[state]])}
            onValue={(said) => changeProfile((profile) => withCourse(profile, subject, said))}
          />
        ))}
      </div>
      {unsaid.length > 0 && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() =>
              changeProfile((profile) => unsaid.reduce((before, one) => withCourse(before, one, 'done'), profile))
            }
          >
            {words.rest}
          </button>
        </p>
      )}
    </>
  );
}

function withCourse(profile: Profile, subject: string, said: Course | null): Profile {
  const { [subject]: _, ...others } = profile.courses;
  return { ...profile, courses: said === null ? others : { ...others, [subject]: said } };
}
