namespace iSocket.Core.Calls
{
    /// <summary>Calls people back.</summary>
    public interface ICallBack
    {
        /// <summary>Calls a number when the line is free (CALLBACK, V-2).</summary>
        void Request(string number, long nowMs);
    }
}
