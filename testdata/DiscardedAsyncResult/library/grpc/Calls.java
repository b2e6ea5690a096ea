package cases.discarded.library.grpc;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractFutureStub;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;

/** gRPC: future stubs beside observers. */
class Calls {
  /** What the generator makes of a service with one method. */
  static final class GreeterFutureStub extends AbstractFutureStub<GreeterFutureStub> {
    private final MethodDescriptor<String, String> method;

    GreeterFutureStub(Channel channel, CallOptions options, MethodDescriptor<String, String> method) {
      super(channel, options);
      this.method = method;
    }

    @Override
    protected GreeterFutureStub build(Channel channel, CallOptions options) {
      return new GreeterFutureStub(channel, options, method);
    }

    ListenableFuture<String> greet(String name) {
      return ClientCalls.futureUnaryCall(getChannel().newCall(method, getCallOptions()), name); // ok: returned
    }
  }

  void future(GreeterFutureStub stub) throws Exception {
    stub.greet("a"); // expect: DiscardedAsyncResult
    stub.greet("a").get(); // ok: awaited
    var unused = stub.withWaitForReady().greet("a"); // expect: DiscardedAsyncResult
  }

  void calls(Channel channel, MethodDescriptor<String, String> method, StreamObserver<String> observer) {
    ClientCalls.futureUnaryCall(channel.newCall(method, CallOptions.DEFAULT), "a"); // expect: DiscardedAsyncResult
    ClientCalls.asyncUnaryCall(channel.newCall(method, CallOptions.DEFAULT), "a", observer); // ok: the observer is told
  }

  void observed(StreamObserver<String> observer) {
    observer.onNext("a"); // ok: returns nothing
    observer.onCompleted(); // ok: returns nothing
  }

  void shutDown(ManagedChannel channel) {
    channel.shutdown(); // ok: returns its receiver
  }
}
