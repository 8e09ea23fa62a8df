namespace iSocket.Tests.Shared
{
    /// <summary>Turns the input column of a table into what the code under test makes of it, as one text.</summary>
    public delegate string RowRunner(string input);
}
