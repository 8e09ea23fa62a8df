using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>Lists of phone numbers (device.md ).</summary>
    public static class PhoneListCases
    {
        /// <summary>
        /// Rows of name, steps separated by blanks, outcome: <c>a</c> adds, <c>r</c> removes a number without its leading plus
        /// or zeros, <c>c</c> looks one up as it was received, <c>?</c> tells the list, <c>x</c> empties it.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "empty", "? c40711000111 r40711000111", "none;no;no",
                "in order of entry", "a2 a1 a3 ?", "yes;yes;yes;list 2, 1, 3",
                "one that is listed stays where it is", "a2 a1 a2 ?", "yes;yes;yes;list 2, 1",
                "found in every international form", "a40711000111 c40711000111 c+40711000111 c0040711000111 c0711000111", "yes;yes;yes;yes;no",
                "found in local form only when listed so", "a0711000111 c0711000111 c+40711000111", "yes;yes;no",
                "digit by digit", "a4071 c407 c40711 c4072 c4071", "yes;no;no;no;yes",
                "nobody", "a4071 c c+ c00", "yes;no;no;no",
                "the middle one goes", "a1 a2 a3 r2 ? c2 c3", "yes;yes;yes;yes;list 1, 3;no;yes",
                "the last one goes", "a1 r1 ?", "yes;yes;none",
                "what is not listed cannot go", "a1 r2 r ?", "yes;no;no;list 1",
                "fifteen digits", "a123456789012345 a1234567890123456 ?", "yes;no;list 123456789012345",
                "no number", "a a12x a+1 a#1 a-1", "no;no;no;no;no",
                "an eleventh", "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a3 ? r1 a11 ?",
                    "yes;yes;yes;yes;yes;yes;yes;yes;yes;yes;no;yes;list 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;yes;yes;list 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
                "emptied", "a1 a2 x ? c1 a3 ?", "yes;yes;;none;no;yes;list 3",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string text)
        {
            PhoneListSetting list = new PhoneListSetting(2, "LIST", "list ", "none");
            TextBuffer outcome = new TextBuffer(64);
            string[] steps = text.Split(' ');
            for (int i = 0; i < steps.Length; i++)
            {
                outcome.Append(i == 0 ? "" : ";").Append(Do(list, steps[i]));
            }

            return outcome.ToString();
        }

        private static string Do(PhoneListSetting list, string step)
        {
            string number = step.Substring(1);
            switch (step[0])
            {
                case 'a':
                    return list.TryAdd(number) ? "yes" : "no";
                case 'r':
                    return list.TryRemove(number) ? "yes" : "no";
                case 'c':
                    return list.Contains(number) ? "yes" : "no";
                case 'x':
                    list.Reset();
                    return "";
                default:
                    return list.Answer();
            }
        }
    }
}
