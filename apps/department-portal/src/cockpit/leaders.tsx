import { LIGHT_LABEL, LIGHTS } from '@jiashan/domain/supervision'
import { Link } from '@tanstack/react-router'
import type { Cockpit } from './cockpit.tsx'

/** One line a leader of the city; each opens their one page. */
export const Leaders = ({ leaders }: { leaders: Cockpit['leaders'] }) => (
  <section aria-labelledby="leaders">
    <h2 id="leaders">按市级分管领导</h2>
    {leaders.length === 0 ? (
      <p className="second">今年的方案还没有写明分管领导。</p>
    ) : (
      <ul className="rows">
        {leaders.map(({ leader, tasks, counts }) => (
          <li key={leader}>
            <Link to="/cockpit" search={{ leader }} className="todo-link">
              <b>{leader}</b>
              <span>{tasks.length} 项任务</span>
              <span className="second">
                {LIGHTS.filter((light) => counts[light] > 0)
                  .map((light) => `${LIGHT_LABEL[light]} ${counts[light]}`)
                  .join('，')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
)
