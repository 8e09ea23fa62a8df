namespace iSocket.Tests.Shared
{
    /// <summary>Texts on their way out: order, retries, ends (device.md G-3, D-33).</summary>
    public static class OutboxCases
    {
        /// <summary>Rows of name, script, account; for the form see <see cref="OutboxScript"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "at once and once", "0:reply=1 99000:end", "0:m1|0 0 0",
                "replies in order", "0:reply=1 0:reply=2 0:reply=3 20000:end", "0:m1 1:m2 3:m3|0 0 0",
                "alerts overtake replies", "0:reply=1 500:reply=2 500:alert=3 500:alert=4 20000:end", "0:m1 1:m3 3:m4 5:m2|0 0 0",
                "the parts of a text in order", "0:long=1 0:reply=2 20000:end", "0:1/2 1:2/2 3:m2|0 0 0",
                "an alert between the parts", "0:long=1 500:alert=2 20000:end", "0:1/2 1:m2 3:2/2|0 0 0",
                "no text is one message", "0:empty 20000:end", "0:|0 0 0",
                "what is no number is dropped", "0:bad 0:reply=1 20000:end", "0:m1|0 1 0",

                "pauses grow to a minute and a half", "0:refuse=7 0:alert=1 400000:end", "0:- 6:- 18:- 40:- 82:- 164:- 255:- 347:m1|0 0 7",
                "what the network refuses for good is tried seldom", "0:code=28 0:refuse=3 0:alert=1 400000:end", "0:- 91:- 183:- 275:m1|0 0 3",
                "barred for a while", "0:code=10 0:refuse=1 0:reply=1 200000:end", "0:- 91:m1|0 0 1",
                "one that fails does not hold up the others", "0:refuse=1 0:reply=1 0:reply=2 0:alert=3 20000:end", "0:- 1:m3 3:m2 6:m1|0 0 1",
                "but those to the same number", "0:refuse=1 0:reply=1 0:reply=101 0:reply=2 20000:end", "0:- 1:m2 6:m1 8:m101|0 0 1",
                "a new text tries an older one first", "0:refuse=1 0:reply=1 3000:reply=101 20000:end", "0:- 3:m1 4:m101|0 0 1",
                "of two parts only the one that failed again", "0:long=1 1000:refuse=1 20000:end", "0:1/2 1:- 8:2/2|0 0 1",
                "confirmed without its end", "0:unfinished=1 0:reply=1 0:reply=2 99000:end", "0:m1 7:m2|0 0 0",

                "without a network nothing goes", "0:net=0 100:reply=1 60000:net=1 90000:end", "60:m1|0 0 0",
                "twenty wait, the oldest reply gives way", "0:net=0 100:alert=50 100:replies=20 5000:net=1 60000:end",
                    "5:m50 6:m2 8:m3 10:m4 12:m5 14:m6 15:m7 17:m8 19:m9 21:m10 23:m11 25:m12 27:m13 28:m14 30:m15 32:m16 34:m17 36:m18 38:m19 39:m20|0 1 0",
                "among twenty alerts a reply does", "0:net=0 100:alerts=20 100:reply=50 100:end", "|20 1 0",
                "and of more alerts the oldest", "0:net=0 100:alerts=22 5000:net=1 9000:end", "5:m3 6:m4 8:m5|18 2 0",
                "what is being sent stays", "0:reply=50 500:replies=20 3000:end", "0:m50 1:m2|19 1 0",

                "replies live ten minutes", "0:net=0 100:reply=1 100:alert=2 598000:age=0 600200:end", "|1 1 0",
                "alerts a day", "0:net=0 100:reply=1 100:alert=2 1000:age=1439", "|1 1 0",
                "and no longer", "0:net=0 100:reply=1 100:alert=2 1000:age=1440", "|0 2 0",

                "dropped before it was sent", "0:alert=50 500:alert=1 500:alert=101 500:drop=1 20000:end", "0:m50 1:m101|0 0 0",
                "dropped on its way and refused", "0:refuse=1 0:alert=1 500:drop=1 99000:end", "0:-|0 1 1",
                "dropped on its way and sent", "0:alert=1 500:drop=1 99000:end", "0:m1|0 0 0",
                "a reply of the same text is none of them", "0:net=0 100:reply=1 100:drop=1", "|1 0 0",
                "forgotten", "0:reply=1 500:reply=2 500:alert=3 500:clear 99000:end", "0:m1|0 0 0",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string text)
        {
            return new OutboxScript().Play(text);
        }
    }
}
