namespace iSocket.Tests.Shared
{
    /// <summary>What is there after a restart of the processor, a loss of power, a write that failed (device.md C-3, C-9, S-10, G-3).</summary>
    public static class StateCases
    {
        /// <summary>Rows of name, script, account; for the form see <see cref="StateScript"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "the first day", "0:tell 0:dirty 0:save 0:reset 0:tell", "nothing; clean; ok; nothing",
                "not saved, not there", "5:on 5:dirty 9:reset 9:tell", "dirty; nothing",
                "the socket", "5:on 5:save 5:dirty 9:reset 9:tell", "ok; clean; on",
                "a timer", "1000:onfor=5 1000:save 9000:reset 9000:tell", "ok; on, timer 301000-",
                "a RESTART", "1000:on 2000:restart=10 2000:save 9000:reset 9000:tell", "ok; on, restart 12000-",
                "both", "1000:onfor=5 2000:restart=10 2000:save 9000:reset 9000:tell", "ok; on, timer 301000-, restart 12000-",
                "the battery", "1000:on 2000:lose 2000:save 3000:reset 3000:tell", "ok; on, battery",
                "the window", "1000:renew 1000:dirty 1000:save 9000:reset 9000:tell", "dirty; ok; window 1801000",
                "a clock runs on", "1000:clock 1000:dirty 1000:save 62000:reset 62000:tell", "dirty; ok; 24/02/29,10:01:01 by 4",
                "executed messages", "0:did=3 0:did=1 0:on 0:save 9:reset 9:tell", "ok; on, did 3, did 1",
                "one that is gone from the card", "0:did=3 0:did=1 0:save 0:gone=3 0:on 0:save 9:reset 9:tell", "ok; ok; on, did 1",
                "found messages of both stores", "0:found=0 0:found=255 0:found=511 0:save 9:reset 9:tell", "ok; found 0, found 255, found 511",
                "the micro-relay", "0:onm 0:save 9:reset 9:tell", "ok; onm",
                "a pulse", "0:pulse=30 0:save 9:reset 9:tell", "ok; pulse",
                "alarm and thermostat", "0:arm 0:log=12 0:thermostat 0:save 9:reset 9:tell", "ok; armed, log 10 2..11, thermostat, rise",
                "a log without times", "0:arm 0:log=1 0:save 9:reset 9:tell", "ok; armed, log 1 -1..-1",
                "a rule that ran", "0:rule=10:00,*,ON 0:ran 0:save 9:reset 9:tell", "ok; ran 12999990",
                "faults and restarts", "0:fault=255 0:fault=7 0:loop 0:save 9:reset 9:tell", "ok; faults 2 7, loop",

                "power takes what is a moment", "1000:renew 1000:clock 1000:onm 1000:found=3 1000:loop 1000:save 0:power 0:tell", "ok; nothing",
                "and leaves what is not", "0:on 0:did=3 0:arm 0:log=3 0:thermostat 0:rule=10:00,*,ON 0:ran 0:fault=7 0:save 0:power 0:tell",
                    "ok; on, did 3, armed, log 3 -1..2, thermostat, ran 12999990, faults 1 7",

                "a torn write leaves the old", "0:on 0:did=1 0:save 0:tear=40 0:restart=9 0:did=2 0:save 0:reset 0:tell", "ok; failed; on, did 1",
                "a failed one too", "0:on 0:did=1 0:save 0:fail=1 0:did=2 0:arm 0:save 0:dirty 0:reset 0:tell", "ok; failed; clean; on, did 1",
                "a flash that lies too", "0:on 0:save 0:lie 0:arm 0:save 0:reset 0:tell", "ok; failed; on",
                "a damaged newer file", "0:on 0:save 0:arm 0:save 0:flip=state.b 0:reset 0:tell", "ok; ok; on",
                "a damaged older file", "0:on 0:save 0:arm 0:save 0:flip=state.a 0:reset 0:tell", "ok; ok; on, armed",
                "both damaged", "0:on 0:save 0:arm 0:save 0:flip=state.a 0:flip=state.b 0:reset 0:tell", "ok; ok; nothing",

                "no alert, no write", "0:keep 0:reply=1 0:keep", "not due; not due",
                "alerts come back, replies do not", "0:alert=1 0:reply=2 0:alert=3 0:keep 0:keep 9:reset 9:tell 9:keep", "kept; not due; waiting 2; not due",
                "over a loss of power too", "0:alert=1 0:keep 0:power 0:tell", "kept; waiting 1",
                "what waits is written again now and then", "0:alert=1 0:keep 899999:keep 900000:keep 900001:keep", "kept; not due; kept; not due",
                "a failed write leaves what was there", "0:alert=1 0:keep 0:fail=1 0:alert=2 0:keep 9:reset 9:tell", "kept; failed; waiting 1",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string text)
        {
            return new StateScript().Play(text);
        }
    }
}
