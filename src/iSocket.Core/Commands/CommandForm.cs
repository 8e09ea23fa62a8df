namespace iSocket.Core.Commands
{
    /// <summary>What follows the name of a command.</summary>
    public enum CommandForm
    {
        /// <summary>Nothing: <c>STATUS</c>.</summary>
        Bare = 0,

        /// <summary>An equals sign and a value: <c>RESTARTTIME=5</c>.</summary>
        Set = 1,

        /// <summary>A question mark: <c>RESTARTTIME?</c>.</summary>
        Ask = 2,

        /// <summary>A plus sign and a value: <c>SECNUMBER+40711000111</c>.</summary>
        Add = 3,

        /// <summary>A minus sign and a value: <c>SECNUMBER-ALL</c>.</summary>
        Remove = 4,

        /// <summary>Digits: <c>ON30</c>.</summary>
        Number = 5,

        /// <summary>A password: <c>RENEWINTERVALabc123xyz</c>.</summary>
        Password = 6,

        /// <summary>A service code: <c>SIMCARD*100#</c>.</summary>
        Code = 7,
    }
}
